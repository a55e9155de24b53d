using System.Reflection;
using System.Text.RegularExpressions;
using DjangonautBot.Discord;

namespace DjangonautBot.Tests.Repository;

/// <summary>Each member of an API interface has to be followed, mapped and tested, so it offers only members that are called.</summary>
internal sealed class DoorTests
{
    private static readonly string Root = RepositoryRoot.Find()!.FullName;

    // The gateway of the client itself asks for its address through the REST interface.
    private static readonly string[] Callers = ["DjangonautBot", Path.Combine("DjangonautBot.Discord", "Gateway")];

    [TestCase(typeof(IDiscordRest))]
    [TestCase(typeof(IDiscordGateway))]
    public void Every_member_of_a_door_is_called(Type door)
    {
        var called = Callers.SelectMany(ReadFolder).Where(file => Mentions(file, door.Name)).SelectMany(CalledIn).ToHashSet();

        Assert.That(
            MembersOf(door).Except(called),
            Is.Empty,
            $"Only tests need these: leave them out of {door.Name}, and ask the sandbox instead.");
    }

    [TestCase(typeof(IDiscordRest))]
    [TestCase(typeof(IDiscordGateway))]
    public void Every_member_of_a_door_is_mapped_to_Discord_Net(Type door)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "discord-net.md"));

        Assert.That(MembersOf(door).Where(member => !Regex.IsMatch(page, $@"^\| `{member}\b", RegexOptions.Multiline)), Is.Empty);
    }

    [TestCase("class A(IDiscordRest rest) { Task B() => rest.RespondAsync(); }", ExpectedResult = true)]
    [TestCase("class A(IDiscordRest rest) { Task RespondAsync() => rest; }", ExpectedResult = false)]
    [TestCase("class A(IDiscordRest rest) { } // rest.RespondAsync()", ExpectedResult = false)]
    [TestCase("class A(Other other) { Task B() => other.RespondAsync(); }", ExpectedResult = false)]
    public bool A_call_is_told_from_a_word(string code)
    {
        var file = SourceFile.Parse("A.cs", code);
        return Mentions(file, nameof(IDiscordRest)) && CalledIn(file).Contains("RespondAsync");
    }

    private static bool Mentions(SourceFile file, string type) => file.Names.Any(name => name.Split('.').Contains(type));

    private static IEnumerable<string> CalledIn(SourceFile file) =>
        file.Names.SelectMany(name => name.Split('.').Skip(1)).Select(part => part.Trim());

    private static IEnumerable<string> MembersOf(Type door) =>
        door.GetMembers().Where(member => member is not MethodInfo { IsSpecialName: true }).Select(member => member.Name).Distinct();

    private static IEnumerable<SourceFile> ReadFolder(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(path => SourceFile.Parse(path, File.ReadAllText(path)));
}
