using System.Text;

namespace DjangonautBot.Tests.Support;

/// <summary>The bytes of a database and its log as they lie on the disk, free pages too.</summary>
internal static class RawDatabase
{
    /// <summary>The words that the file or its log contains.</summary>
    public static IReadOnlyList<string> Find(string path, params IReadOnlyList<string> words)
    {
        byte[][] files = [.. new[] { path, $"{path}-wal" }.Where(File.Exists).Select(Read)];
        return [.. words.Where(word => files.Any(file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0))];
    }

    // The log may become shorter while it is read.
    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
