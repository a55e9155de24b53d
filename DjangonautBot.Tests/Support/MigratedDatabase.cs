using DjangonautBot.Storage;

namespace DjangonautBot.Tests.Support;

/// <summary>A migrated database, made once and copied for each test.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<byte[]> Template = new(Make);

    /// <summary>Writes a fresh copy and returns its path.</summary>
    public static string CopyTo(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "bot.db");
        File.WriteAllBytes(path, Template.Value);
        return path;
    }

    private static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-template-");
        try
        {
            var path = Path.Combine(folder.FullName, "template.db");
            using (var database = new Database(path))
            {
                Migrator.Migrate(database);
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
