using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>SQL of a folder of the bot.</summary>
/// <param name="Folder">Such as <c>Storage</c> or <c>Features/Crew</c>; its subfolders belong to it.</param>
/// <param name="Place">Its file and constant, for messages.</param>
internal sealed record Statement(string Folder, string Place, string Sql)
{
    public static IReadOnlyList<Statement> All { get; } = [.. SqlConstant.All.Select(Of)];

    private static Statement Of(SqlConstant constant)
    {
        var path = constant.Type.Namespace!.Split('.')[1..];
        var folder = path is ["Features", var feature, ..] ? $"Features/{feature}" : path[0];
        return new Statement(folder, $"{string.Join('/', path)}/{constant.Type.Name}.cs: {constant.Name}", constant.Sql);
    }
}
