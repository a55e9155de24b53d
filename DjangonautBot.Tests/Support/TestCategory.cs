namespace DjangonautBot.Tests.Support;

/// <summary>Categories of tests. Each test has one; a long one may also name its needs beside <see cref="Long"/>.</summary>
internal static class TestCategory
{
    /// <summary>Neither a whole bot nor a process nor a browser: every test that names no other category.</summary>
    public const string Fast = nameof(Fast);

    /// <summary>People in the sandbox with the whole bot, in the test's own process.</summary>
    public const string Conversation = nameof(Conversation);

    /// <summary>The bot in a process of its own.</summary>
    public const string Process = nameof(Process);

    /// <summary>Pages in a browser.</summary>
    public const string Browser = nameof(Browser);

    /// <summary>Minutes, outside the default run: measurements, pictures, long histories.</summary>
    public const string Long = nameof(Long);

    public static IReadOnlyList<string> All { get; } = [Fast, Conversation, Process, Browser, Long];
}
