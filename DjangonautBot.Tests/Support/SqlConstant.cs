using System.Reflection;
using System.Text.RegularExpressions;
using DjangonautBot.Storage;

namespace DjangonautBot.Tests.Support;

/// <summary>A statement that the bot keeps as a constant.</summary>
/// <param name="Type">The class that holds it.</param>
internal sealed partial record SqlConstant(Type Type, string Name, string Sql)
{
    /// <summary>Every statement of the bot. Parts of statements are not among them, only complete statements.</summary>
    public static IReadOnlyList<SqlConstant> All { get; } =
    [
        .. from type in typeof(Database).Assembly.GetTypes()
           from constant in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where type != typeof(StorageCheck) // in memory, on a table of its own
           where constant.IsLiteral && constant.FieldType == typeof(string)
           let sql = (string)constant.GetRawConstantValue()!
           where Statement().IsMatch(sql)
           select new SqlConstant(type, constant.Name, sql),
    ];

    public override string ToString() => $"{Type.Name}.{Name}";

    [GeneratedRegex(@"^\s*(select|insert|update|delete|replace|with)\s")]
    private static partial Regex Statement();
}
