using System.Text.Json;
using System.Text.Json.Serialization;

namespace DjangonautBot.Sandbox.Persistence;

/// <summary>Saves and loads a world in one JSON file.</summary>
public static class WorldFile
{
    /// <summary>
    /// Writes a temporary file and moves it into place, so that a crash leaves either the old or the new world.
    /// </summary>
    public static void Save(SandboxWorld world, string path)
    {
        var beside = path + ".new";
        using (var file = File.Create(beside))
        {
            JsonSerializer.Serialize(file, WorldWriter.Write(world), WorldJson.Default.SavedWorld);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">
    /// The file is damaged, or of another version of this program; the message says which.
    /// </exception>
    public static SandboxWorld Load(string path, SandboxOptions? options = null)
    {
        try
        {
            using var file = File.OpenRead(path);
            var saved = JsonSerializer.Deserialize(file, WorldJson.Default.SavedWorld);
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

// Missing data fails while reading, not at its first use.
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SavedWorld))]
internal sealed partial class WorldJson : JsonSerializerContext;
