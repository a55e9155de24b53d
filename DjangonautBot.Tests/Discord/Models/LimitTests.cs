using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest.Wire;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Discord.Models;

/// <summary>Limits of the client's models against the rules of the sandbox, which knows none of these constants.</summary>
public sealed class LimitTests
{
    private static RestJsonContext Json => RestJsonContext.Compact;

    private static IEnumerable<TestCaseData> Limits() =>
        [.. OfMessages(), .. OfComponents(), .. OfForms(), .. OfCommands(), .. OfThreadsAndEvents()];

    [TestCaseSource(nameof(Limits))]
    public void A_limit_is_the_most_that_Discord_takes(int limit, Func<int, string[]> complaints)
    {
        Assert.That(complaints(limit), Is.Empty);
        Assert.That(complaints(limit + 1), Is.Not.Empty);
    }

    private static IEnumerable<TestCaseData> OfMessages() =>
    [
        Case("content", OutgoingMessage.MaxContentLength, n => Check(Message with { Content = Text(n) })),
        Case("rows", OutgoingMessage.MaxRows, n => Check(Message with { Components = Many(n, place => new ActionRow(ButtonAt(place))) })),
        Case("files", OutgoingMessage.MaxFiles, n => Check(Message with { Files = Many(n, _ => new FileAttachment("x.txt", default)) })),
        Case("nonce", OutgoingMessage.MaxNonceLength, n => Check(WireNewMessage.Of(Message).WithNonce(Text(n)))),
        Case("pings", AllowedMentions.MaxUsers, n => Check(Message with { AllowedMentions = new(Many(n, Id)) })),
    ];

    private static IEnumerable<TestCaseData> OfComponents() =>
    [
        Case("buttons", ActionRow.MaxButtons, n => Check(Many(n, ButtonAt))),
        Case("button label", Button.MaxLabelLength, n => Check(ButtonAt(1) with { Label = Text(n) })),
        Case("button url", Button.MaxUrlLength, n =>
            Check(new Button(ButtonStyle.Link, "x", Url: $"https://x.org/{Text(n - "https://x.org/".Length)}"))),
        Case("custom id", MessageComponent.MaxCustomIdLength, n => Check(ButtonAt(1) with { CustomId = Text(n) })),
        Case("options", StringSelect.MaxOptions, n => Check(new StringSelect("x", Many(n, LineAt)))),
        Case("menu placeholder", StringSelect.MaxPlaceholderLength, n => Check(new StringSelect("x", [LineAt(1)], Text(n)))),
        Case("option label", SelectOption.MaxLabelLength, n => Check(new StringSelect("x", [LineAt(1) with { Label = Text(n) }]))),
        Case("option value", SelectOption.MaxValueLength, n => Check(new StringSelect("x", [LineAt(1) with { Value = Text(n) }]))),
        Case("option description", SelectOption.MaxDescriptionLength, n =>
            Check(new StringSelect("x", [LineAt(1) with { Description = Text(n) }]))),
        Case("components", OutgoingMessage.MaxComponents, n => Check(Empty with { Components = Many(n, _ => new Separator()) })),
        Case("text", OutgoingMessage.MaxTextLength, n => Check(Empty with { Components = [new TextDisplay(Text(n))] })),
        Case("text together", OutgoingMessage.MaxTextLength, n =>
            Check(Empty with { Components = [new TextDisplay(Text(1000)), new Container([new TextDisplay(Text(n - 1000))])] })),
        Case("texts of a section", Section.MaxTexts, n =>
            Check(Empty with { Components = [new Section(Many(n, _ => new TextDisplay("x")), ButtonAt(1))] })),
        Case("pictures", MediaGallery.MaxItems, n => Check(Empty with { Components = [new MediaGallery(Many(n, _ => Picture("x")))] })),
        Case("picture description", MediaGalleryItem.MaxDescriptionLength, n =>
            Check(Empty with { Components = [new MediaGallery([Picture(Text(n))])] })),
        Case("thumbnail description", Thumbnail.MaxDescriptionLength, n =>
            Check(Empty with { Components = [new Section("x", new Thumbnail(new UnfurledMedia("https://x.org"), Text(n)))] })),
        Case("picked people", UserSelect.MaxUsers, n => Check(new UserSelect("x", MaxValues: n))),
        Case("people placeholder", UserSelect.MaxPlaceholderLength, n => Check(new UserSelect("x", Text(n)))),
    ];

    private static IEnumerable<TestCaseData> OfForms() =>
    [
        Case("form title", Form.MaxTitleLength, n => Check(new Form("x", Text(n), [FieldAt(1)]))),
        Case("form fields", Form.MaxFields, n => Check(new Form("x", "x", Many(n, FieldAt)))),
        Case("form id", MessageComponent.MaxCustomIdLength, n => Check(new Form(Text(n), "x", [FieldAt(1)]))),
        Case("label", FormField.MaxLabelLength, n => Check(FieldAt(1) with { Label = Text(n) })),
        Case("help", FormField.MaxDescriptionLength, n => Check(FieldAt(1) with { Description = Text(n) })),
        Case("radio options", RadioGroup.MaxOptions, n =>
            Check(FieldAt(1) with { Input = new RadioGroup("x", Many(n, LineAt), Required: true) })),
        Case("checkboxes", CheckboxGroup.MaxOptions, n =>
            Check(FieldAt(1) with { Input = new CheckboxGroup("x", Many(n, LineAt), Required: true) })),
        Case("typed text", TextInput.MaxTextLength, n => Check(FieldAt(1) with { Input = InputAt(1) with { MaxLength = n } })),
        Case("prefilled text", TextInput.MaxTextLength, n => Check(FieldAt(1) with { Input = InputAt(1) with { Value = Text(n) } })),
        Case("input placeholder", TextInput.MaxPlaceholderLength, n =>
            Check(FieldAt(1) with { Input = InputAt(1) with { Placeholder = Text(n) } })),
    ];

    private static IEnumerable<TestCaseData> OfCommands() =>
    [
        Case("command name", CommandDeclaration.MaxNameLength, n => Check(Command(Option("x")) with { Name = Text(n) })),
        Case("command description", CommandDeclaration.MaxDescriptionLength, n =>
            Check(Command(Option("x")) with { Description = Text(n) })),
        Case("command options", CommandDeclaration.MaxOptions, n => Check(Command(Many(n, place => Option($"x{place}"))))),
        Case("option name", CommandDeclaration.MaxNameLength, n => Check(Command(Option(Text(n))))),
        Case("option description", CommandDeclaration.MaxDescriptionLength, n =>
            Check(Command(Option("x") with { Description = Text(n) }))),
        Case("option text", CommandOptionDeclaration.MaxTextLength, n => Check(Command(Option("x") with { MaxLength = n }))),
        Case("choices", CommandOptionDeclaration.MaxChoices, n => Check(Command(Option("x") with { Choices = Many(n, ChoiceAt) }))),
        Case("choice name", CommandChoice.MaxNameLength, n => Check(Command(Option("x") with { Choices = [new(Text(n), "x")] }))),
        Case("choice value", CommandChoice.MaxValueLength, n => Check(Command(Option("x") with { Choices = [new("x", Text(n))] }))),
        Case("suggestions", CommandOptionDeclaration.MaxChoices, n =>
            Check(new WireChoices(Many(n, ChoiceAt)), Json.WireChoices, ChoiceRules.Check)),
        Case("whole command", CommandDeclaration.MaxTotalLength, n => Check(CommandOf(n))),
    ];

    private static IEnumerable<TestCaseData> OfThreadsAndEvents() =>
    [
        Case("thread name", Channel.MaxNameLength, n =>
            Check(
                new WireThread(Text(n), ThreadArchiveAfter.OneDay),
                Json.WireThread,
                (body, errors) => ThreadRules.Check(body, errors, fromMessage: true))),
        Case("event name", ScheduledEventDraft.MaxNameLength, n => Check(Event with { Name = Text(n) })),
        Case("event description", ScheduledEventDraft.MaxDescriptionLength, n => Check(Event with { Description = Text(n) })),
        Case("event location", ScheduledEventDraft.MaxLocationLength, n => Check(Event with { Location = Text(n) })),
    ];

    private static OutgoingMessage Message { get; } = new(AllowedMentions.None, "x");

    private static ScheduledEventDraft Event { get; } =
        new("x", "x", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1), Location: "x");

    private static Snowflake Id(int number) => new((ulong)number + 1);

    private static Button ButtonAt(int place) => new(ButtonStyle.Primary, "x", $"x{place}");

    private static SelectOption LineAt(int place) => new("x", $"x{place}");

    private static TextInput InputAt(int place) => new($"x{place}", TextInputStyle.Short, Required: false);

    private static OutgoingMessage Empty { get; } = new(AllowedMentions.None);

    private static MediaGalleryItem Picture(string description) => new(new UnfurledMedia("https://x.org"), description);

    private static FormField FieldAt(int place) => new("x", InputAt(place));

    private static CommandChoice ChoiceAt(int place) => new($"x{place}", $"x{place}");

    private static CommandOptionDeclaration Option(string name) => new(CommandOptionType.String, name, "x");

    private static CommandDeclaration Command(params CommandOptionDeclaration[] options) => new(CommandType.Slash, "x", "x", options);

    // 39 choices of 200 code points, and a last one for the rest. The command and its two options have 6 beside them.
    private static CommandDeclaration CommandOf(int length)
    {
        var choices = Many(39, place => new CommandChoice($"{place:D100}", Text(100)));
        var last = new CommandChoice(Text(95), Text(length - (39 * 200) - 95 - 6));
        return Command(Option("x") with { Choices = choices[..20] }, Option("y") with { Choices = [.. choices[20..], last] });
    }

    private static TestCaseData Case(string name, int limit, Func<int, string[]> complaints) =>
        new TestCaseData(limit, complaints).SetArgDisplayNames(name);

    private static string[] Check(params MessageComponent[] row) => Check(Message with { Components = [new ActionRow(row)] });

    private static string[] Check(OutgoingMessage message) => Check(WireNewMessage.Of(message));

    private static string[] Check(WireNewMessage message) =>
        Check(
            message,
            Json.WireNewMessage,
            (body, errors) => MessageRules.Check(body, errors, MessageRequestKind.Create, message.Attachments?.Count ?? 0));

    private static string[] Check(FormField field) => Check(new Form("x", "x", [field]));

    private static string[] Check(Form form) => Check(WireForm.Of(form), Json.WireForm, FormRules.Check);

    private static string[] Check(CommandDeclaration command) => Check([WireCommand.Of(command)], Json.WireCommands, CommandRules.Check);

    private static string[] Check(ScheduledEventDraft draft) =>
        Check(
            WireScheduledEvent.Of(draft),
            Json.WireScheduledEvent,
            (body, errors) => ScheduledEventRules.Check(body, errors, create: true));

    private static string[] Check<T>(T body, JsonTypeInfo<T> type, Action<JsonElement, FormErrors> check) =>
        ValidationErrors.About(JsonSerializer.Serialize(body, type), check);
}
