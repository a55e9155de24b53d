namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks at the settings: whether all are known, and valid.</summary>
internal sealed class SettingsCheck : ICheck
{
    private const string WhatToDo = "Correct it, or take it away: the bot does not start with it.";

    public string Name => "settings";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            var settings = Settings.ReadDespiteMistakes(context.Surroundings.LoadSettings(), out var mistakes);
            context.Settings = settings;
            context.InvalidSettings = mistakes.Select(mistake => mistake.Split(':')[0]).ToHashSet();
            context.Discord = DiscordRequests.For(settings, context.Surroundings);
            if (mistakes.Count > 0)
            {
                return [.. mistakes.Select(mistake => CheckResult.CannotRun(Name, mistake, WhatToDo))];
            }

            // Only tests have such a clock.
            await (settings.ClockUrl is null ? Task.CompletedTask : context.Get<RemoteClock>().StartAsync(cancellationToken));
            return [CheckResult.Well(Name, $"All are known and valid (environment {BotConfiguration.EnvironmentName}).")];
        }
        catch (HttpRequestException)
        {
            return [CheckResult.CannotRun(Name, "Program__ClockUrl: no clock answers at this address.", WhatToDo)];
        }
        catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException)
        {
            return
            [
                CheckResult.CannotRun(
                    Name,
                    $"A settings file cannot be read: {exception.Message}",
                    "Correct it, or take the one of the release, and give your settings in the environment."),
            ];
        }
    }
}
