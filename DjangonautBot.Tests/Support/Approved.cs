using System.Text;

namespace DjangonautBot.Tests.Support;

/// <summary>Texts that somebody has read and approved, in the folder of the same name.</summary>
internal static class Approved
{
    /// <summary>Compares a text with the approved one. A different text is written beside the tests, for review and approval.</summary>
    public static void Verify(string name, string actual)
    {
        var approved = Read(name);
        if (approved != actual)
        {
            var received = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{name}.received.txt");
            File.WriteAllText(received, actual);
            TestContext.AddTestAttachment(received, "What came instead of the approved text");
        }

        Assert.That(actual.Split('\n'), Is.EqualTo(approved.Split('\n')), $"Approved/{name}.txt");
    }

    private static string Read(string name)
    {
        using var stream = typeof(Approved).Assembly.GetManifestResourceStream($"Approved/{name}.txt");
        if (stream is null)
        {
            return "";
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
