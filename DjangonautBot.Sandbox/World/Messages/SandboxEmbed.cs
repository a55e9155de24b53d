namespace DjangonautBot.Sandbox;

/// <summary>An embed as shown to people.</summary>
public sealed record SandboxEmbed(
    string? Author, string? Title, string? Url, string? Description, IReadOnlyList<SandboxEmbedField> Fields, string? Footer, int? Color)
{
    /// <summary>All texts of the embed, a line each.</summary>
    public IEnumerable<string> Lines =>
        new[] { Author, Title, Description }
            .Concat(Fields.SelectMany(part => new[] { part.Name, part.Value }))
            .Append(Footer)
            .OfType<string>()
            .Where(line => line.Length > 0);
}
