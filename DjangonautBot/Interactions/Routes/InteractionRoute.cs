using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Interactions.Routes;

/// <summary>A route of an interaction: the required access, the kind of response, and the handler.</summary>
public abstract record InteractionRoute(string Name, Access Access, ResponseKind Response)
{
    /// <summary>Whether the route is declined in a server without a cohort, before its handler runs.</summary>
    public bool RequiresCohort { get; init; } = Access != Access.Everybody;

    /// <summary>Whether it changes a cohort's set-up. After the cohort has ended, its messages begin with a word about that.</summary>
    public bool ChangesCohort { get; init; }

    /// <summary>Whether the route is about the person's own data and settings alone, so that it works after they left the server.</summary>
    public bool IsAboutOneself { get; init; } = Access == Access.Everybody;

    /// <summary>A slash command; a name such as <c>cohort create</c> is a subcommand of <c>/cohort</c>.</summary>
    /// <param name="Name">Lower case, one word to three; the second of three is a group, as in <c>cohort break add</c>.</param>
    public sealed record SlashCommand(
        string Name,
        string Description,
        Access Access,
        ResponseKind Response,
        Func<CommandRequest, CancellationToken, Task<Reply>> Handler,
        params IReadOnlyList<CommandOptionDeclaration> Options) : InteractionRoute(Name, Access, Response)
    {
        /// <summary>Suggestions for the options declared with autocomplete.</summary>
        public Func<AutocompleteRequest, IEnumerable<CommandChoice>>? Suggest { get; init; }

        /// <summary>The option that replaces the form when it is given; then the response is private, and can be deferred.</summary>
        public string? InsteadOfForm { get; init; }

        /// <summary>Use in direct messages with the bot; null for a command that works in servers only.</summary>
        public DirectUse? InDirectMessages { get; init; }

        /// <summary>Gets the kind of response to a call of the command.</summary>
        public ResponseKind ResponseTo(CommandInteraction call) =>
            call.Options.Any(option => option.Name == InsteadOfForm) ? ResponseKind.Private : Response;
    }

    /// <summary>A command in the <em>Apps</em> menu of messages.</summary>
    /// <param name="Name">The name in the menu, 1 to 32 characters.</param>
    /// <param name="Description">For <c>/help</c>; Discord shows none.</param>
    /// <remarks>https://discord.com/developers/docs/interactions/application-commands#message-commands</remarks>
    public sealed record MessageCommand(
        string Name,
        string Description,
        Access Access,
        ResponseKind Response,
        Func<MessageRequest, CancellationToken, Task<Reply>> Handler) : InteractionRoute(Name, Access, Response);

    /// <summary>A button or menu, found by the route in its custom id.</summary>
    public sealed record Component(
        string Name,
        Access Access,
        ResponseKind Response,
        Func<ComponentRequest, CancellationToken, Task<Reply>> Handler) : InteractionRoute(Name, Access, Response);

    /// <summary>A form's submission, found by the route in its custom id.</summary>
    public sealed record FormSubmission(
        string Name,
        Access Access,
        ResponseKind Response,
        Func<FormRequest, CancellationToken, Task<Reply>> Handler) : InteractionRoute(Name, Access, Response)
    {
        /// <summary>The text fields and their labels, so that what was typed can be given back.</summary>
        public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();
    }
}
