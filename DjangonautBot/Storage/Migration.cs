using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace DjangonautBot.Storage;

/// <summary>One numbered step from an older schema of the database to a newer one.</summary>
/// <param name="Checksum">Checksum of the SQL, which detects a step changed after it was applied.</param>
internal sealed record Migration(int Number, string Name, string Sql, string Checksum)
{
    private const string Folder = "Migrations/";

    /// <summary>All steps known to this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. Load().OrderBy(migration => migration.Number)];

    private static IEnumerable<Migration> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var sql = reader.ReadToEnd();
            var name = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
            yield return new Migration(
                int.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture),
                name,
                sql,
                Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
        }
    }
}
