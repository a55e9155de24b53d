namespace DjangonautBot.Discord.Models;

/// <summary>Budget of IDENTIFYs. Discord resets the token of a bot that uses it up.</summary>
/// <param name="ResetAfter">Milliseconds until <paramref name="Remaining"/> is <paramref name="Total"/> again.</param>
/// <param name="MaxConcurrency">Number of IDENTIFYs allowed every five seconds.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
