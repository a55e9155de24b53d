using System.Text.Json;

namespace DjangonautBot.Sandbox.Persistence;

/// <summary>Keeps a world in one JSON file.</summary>
public static class WorldFile
{
    // What is missing is noticed while reading, and not when somebody uses it.
    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>
    /// Writes the world beside the file and then puts it in its place, so that a crash leaves the old one or the new one.
    /// </summary>
    public static void Save(SandboxWorld world, string path)
    {
        var beside = path + ".new";
        using (var file = File.Create(beside))
        {
            JsonSerializer.Serialize(file, WorldWriter.Write(world), Strict);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is damaged, or of another version of this program; the message says
    /// which.</exception>
    public static SandboxWorld Load(string path, SandboxOptions? options = null)
    {
        try
        {
            using var file = File.OpenRead(path);
            var saved = JsonSerializer.Deserialize<SavedWorld>(file, Strict);
            if (saved?.Version != SavedWorld.CurrentVersion)
            {
                throw new InvalidDataException("it is from another version");
            }

            return WorldReader.Read(saved, options ?? new SandboxOptions());
        }
        catch (Exception damage) when (damage is JsonException or KeyNotFoundException or ArgumentException)
        {
            throw new InvalidDataException("it is damaged", damage);
        }
    }
}
