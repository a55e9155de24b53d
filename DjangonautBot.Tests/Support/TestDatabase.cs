using DjangonautBot.Storage;

namespace DjangonautBot.Tests.Support;

/// <summary>A migrated database of a test's own, gone with the test.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");

    public TestDatabase() => Database = new Database(MigratedDatabase.CopyTo(_folder));

    public Database Database { get; }

    public void Dispose()
    {
        Database.Dispose();
        _folder.Delete(recursive: true);
    }
}
