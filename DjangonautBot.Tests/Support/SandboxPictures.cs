using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Support;

/// <summary>Finds the pictures of a message.</summary>
internal static class SandboxPictures
{
    /// <summary>Pictures of galleries at any depth, in reading order.</summary>
    public static IReadOnlyList<SandboxPicture> Pictures(this SandboxMessage message) => [.. In(message.Parts)];

    private static IEnumerable<SandboxPicture> In(IEnumerable<SandboxPart> parts) => parts.SelectMany(part => part switch
    {
        SandboxGallery gallery => gallery.Pictures,
        SandboxContainer container => In(container.Parts),
        _ => [],
    });
}
