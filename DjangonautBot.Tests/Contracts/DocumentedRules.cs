using System.Text.Json;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Sandbox.Validation;

namespace DjangonautBot.Tests.Contracts;

/// <summary>
/// Rules of Discord's documentation that its schemas do not hold: rules across fields, such as 6,000 code points over all
/// embeds. The sandbox keeps them already, so they are asked there.
/// </summary>
internal static class DocumentedRules
{
    /// <returns>The errors, one line each, beginning with the field.</returns>
    public static IReadOnlyList<string> Check(OutgoingRequest request)
    {
        var errors = new FormErrors();
        if (request is { Message: { } message, MessageRequestKind: { } use })
        {
            MessageRules.Check(message, errors, use, FilesOf(message));
        }

        if (request.Form is { } form)
        {
            FormRules.Check(form, errors);
        }

        if (request.Choices is { } choices)
        {
            ChoiceRules.Check(choices, errors);
        }

        if (request.Commands is { } commands)
        {
            CommandRules.Check(commands, errors);
        }

        if (request.NewThread is { } thread)
        {
            ThreadRules.Check(thread, errors, fromMessage: true);
        }

        if (request.NewEvent is { } draft)
        {
            ScheduledEventRules.Check(draft, errors, create: true);
        }

        if (request.EventEdit is { } change)
        {
            ScheduledEventRules.Check(change, errors, create: false);
        }

        return ValidationErrors.In(errors);
    }

    // Only the body is at hand, so the files are taken to be as many as it names.
    private static int FilesOf(JsonElement message) =>
        OutgoingRequest.Property(message, "attachments") is { ValueKind: JsonValueKind.Array } files ? files.GetArrayLength() : 0;
}
