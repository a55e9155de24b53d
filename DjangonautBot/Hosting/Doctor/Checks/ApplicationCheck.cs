using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks at the application in Discord's Developer Portal: who receives its interactions, and how it is installed.</summary>
internal sealed class ApplicationCheck : ICheck
{
    private static readonly string[] Scopes = ["bot", "applications.commands"];

    public string Name => "application";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken)
    {
        if (context is not { IsTokenAccepted: true, Discord: { IsLost: false } discord })
        {
            return [];
        }

        try
        {
            var application = await discord.AskAsync((rest, limited) => rest.GetApplicationAsync(limited), cancellationToken);
            context.Application = application;
            IReadOnlyList<CheckResult> findings = [.. Look(application)];
            return findings.Count > 0 ? findings : [Describe(application)];
        }
        catch (Exception exception) when (DiscordTrouble.IsForeseen(exception))
        {
            return [DiscordTrouble.Describe(Name, exception)];
        }
    }

    private CheckResult Describe(Application application) => CheckResult.Well(
        Name,
        $"{application.Name} ({application.Id}) can be added to servers by {(application.BotPublic ? "everybody" : "its owner only")}: "
            + $"{InviteLink.For(application.Id)}");

    private IEnumerable<CheckResult> Look(Application application)
    {
        if (!string.IsNullOrEmpty(application.InteractionsEndpointUrl))
        {
            yield return CheckResult.CannotRun(
                Name,
                "Discord sends what people do to an Interactions Endpoint URL, and so not to the bot.",
                "Empty that field: Developer Portal, your application, General Information.");
        }

        if (!application.IsForServers)
        {
            yield return CheckResult.Look(
                Name,
                "The application cannot be installed to servers.",
                "Turn Guild Install on: Developer Portal, your application, Installation.");
        }

        if (application.BotRequireCodeGrant)
        {
            yield return CheckResult.Look(
                Name,
                "Adding the bot needs an OAuth2 code grant, so its link adds it to no server.",
                "Turn Requires OAuth2 Code Grant off: Developer Portal, your application, Bot.");
        }

        if (Lacking(application.ServerInstallParams) is { Length: > 0 } lacking)
        {
            yield return CheckResult.Look(
                Name,
                $"The application's own install link lacks {lacking}.",
                "Add it: Developer Portal, your application, Installation, Default Install Settings; "
                    + $"or always use {InviteLink.For(application.Id)}");
        }
    }

    // Without settings of its own the application has no such link.
    private static string Lacking(InstallParams? parameters) => parameters is null
        ? ""
        : string.Join(", ", Scopes.Except(parameters.Scopes).Concat(ChannelNeeds.LackingOfInvited(parameters.Permissions)));
}
