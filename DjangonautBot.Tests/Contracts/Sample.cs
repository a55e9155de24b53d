namespace DjangonautBot.Tests.Contracts;

/// <summary>A request of which Discord and the bot's own rules approve.</summary>
internal sealed record Sample(string Method, string Template, string Path, string? Json = null)
{
    public override string ToString() => $"{Method} {Path} {Json?[..Math.Min(Json.Length, 24)]}".TrimEnd();
}
