using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>The page about the database matches the database.</summary>
internal sealed class SchemaPageTests
{
    [Test]
    public void The_page_is_as_generated()
    {
        using var storage = new TestDatabase();
        using var connection = storage.Database.Open();
        var rules = new TableRules(connection, TableOwners.All, Statement.All);

        var generated = new SchemaPage(connection, TableOwners.All, TableLives.All, rules).Write();

        var path = Path.Combine(RepositoryRoot.Find()!.FullName, "docs", "schema.md");
        var page = File.Exists(path) ? File.ReadAllText(path) : "";
        if (page != generated)
        {
            var received = Path.Combine(TestContext.CurrentContext.WorkDirectory, "schema.received.md");
            File.WriteAllText(received, generated);
            TestContext.AddTestAttachment(received, "docs/schema.md as it is to be");
        }

        Assert.That(page.Split('\n'), Is.EqualTo(generated.Split('\n')));
    }
}
