namespace DjangonautBot.Tests.Repository;

/// <summary>The folder that holds <c>DjangonautBot.sln</c>, found by walking up from the tests' directory.</summary>
internal static class RepositoryRoot
{
    public static DirectoryInfo? Find() => FindFrom(AppContext.BaseDirectory);

    public static DirectoryInfo? FindFrom(string folder)
    {
        var current = new DirectoryInfo(folder);
        while (current is not null && !File.Exists(Path.Combine(current.FullName, "DjangonautBot.sln")))
        {
            current = current.Parent;
        }

        return current;
    }
}
