using System.Text.Json;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Converts the options of a command sent by the page into the arguments of a <see cref="Person"/>.</summary>
internal static class TypedOptions
{
    /// <param name="given">Values by the names of the options; people, roles and channels by id.</param>
    public static (string Option, object Value)[] Read(CommandInvocation command, SandboxServer? server, JsonElement given)
    {
        if (given.ValueKind is not JsonValueKind.Object)
        {
            return [];
        }

        return [.. given.EnumerateObject()
            .Where(option => option.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            .Select(option => (option.Name, Value(command.TypeOf(option.Name), server, option.Value)))];
    }

    private static object Value(int type, SandboxServer? server, JsonElement value) => value switch
    {
        { ValueKind: JsonValueKind.True or JsonValueKind.False } => value.GetBoolean(),
        { ValueKind: JsonValueKind.Number } => value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble(),
        { ValueKind: JsonValueKind.String } => Text(type, server, value.GetString()!),
        { ValueKind: JsonValueKind.Object } when type is 11 => File(value),
        _ => throw new PageException(400, "An option is a text, a number, yes or no."),
    };

    private static SandboxUpload File(JsonElement file) =>
        file.Text("name") is { } name && file.Get("base64") is { ValueKind: JsonValueKind.String } content
            && content.TryGetBytesFromBase64(out var bytes)
            ? new SandboxUpload(name, bytes)
            : throw new PageException(400, "A file has a name and its content in base64.");

    private static object Text(int type, SandboxServer? server, string text)
    {
        var id = Json.ParseId(text);
        object? named = null;
        if (type is 6 or 9)
        {
            named = server?.People.FirstOrDefault(person => person.Id == id);
        }

        if (type is 8 or 9)
        {
            named ??= server?.Roles.FirstOrDefault(role => role.Id == id);
        }

        if (type is 7)
        {
            named = server?.Channels.Concat(server.Threads).FirstOrDefault(channel => channel.Id == id);
        }

        return named ?? text;
    }
}
