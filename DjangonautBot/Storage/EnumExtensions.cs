namespace DjangonautBot.Storage;

/// <summary>Enums stand in the database as their names in lower case, which Dapper reads back.</summary>
internal static class EnumExtensions
{
    public static string ToSql<T>(this T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();
}
