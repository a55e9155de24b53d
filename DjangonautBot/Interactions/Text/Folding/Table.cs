namespace DjangonautBot.Interactions.Text.Folding;

/// <summary>Reads the generated tables that are part of the program.</summary>
internal static class Table
{
    /// <summary>Reads the rows of a table, each as its cells; lines that begin with # are comments.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split('\t');
            }
        }
    }
}
