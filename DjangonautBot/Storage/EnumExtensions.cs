namespace DjangonautBot.Storage;

/// <summary>Converts enums to their names in lower case, as stored in the database and read back by Dapper.</summary>
internal static class EnumExtensions
{
    public static string ToSql<T>(this T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();
}
