namespace DjangonautBot.Discord.Models;

/// <summary>The budget of IDENTIFYs. When it is used up, Discord resets the token.</summary>
/// <param name="ResetAfter">Milliseconds until <paramref name="Remaining"/> is <paramref name="Total"/> again.</param>
/// <param name="MaxConcurrency">How many may be sent every five seconds.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
