namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks whether there is a token, and whether Discord accepted it.</summary>
internal sealed class TokenCheck : ICheck
{
    private const string Setting = "Discord__Token";

    public string Name => "token";

    public Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckResult>>(context switch
        {
            { Settings: null } => [],
            { Settings.Token.Length: 0 } when context.InvalidSettings.Contains(Setting) => [],
            { Settings.Token.Length: 0 } =>
            [
                CheckResult.CannotRun(
                    Name,
                    $"{Setting} is not set.",
                    "Set it in the environment: Developer Portal, your application, Bot, Reset Token. "
                        + "Without Discord, `sandbox` shows the bot."),
            ],
            { IsTokenAccepted: false } =>
            [
                CheckResult.CannotRun(
                    Name,
                    "Discord does not accept it.",
                    $"Put a fresh one into {Setting}: Developer Portal, your application, Bot, Reset Token."),
            ],
            { IsTokenAccepted: true } => [CheckResult.Well(Name, "Discord accepts it.")],
            _ => [],
        });
}
