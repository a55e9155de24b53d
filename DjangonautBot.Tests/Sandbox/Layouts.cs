using System.Text;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>Messages of components v2, as a bot sends them.</summary>
internal static class Layouts
{
    public const int Flag = 1 << 15;

    public static object Of(params object[] components) => new { flags = Flag, components };

    public static object Text(string content) => new { type = 10, content };

    public static object Button(string customId, string label = "x") => new
    {
        type = 2,
        style = 1,
        label,
        custom_id = customId,
    };

    public static object Section(object accessory, params string[] texts) => new { type = 9, components = texts.Select(Text), accessory };

    public static object Container(params object[] components) => new { type = 17, components };

    public static object Row(params object[] components) => new { type = 1, components };

    public static object FilePart(string name) => new { type = 13, file = new { url = $"attachment://{name}" } };

    public static object Picture(string url, string? description = null) => new { media = new { url }, description };

    public static object Gallery(params object[] items) => new { type = 12, items };

    /// <summary>A request with files, each of which has its own name as content.</summary>
    public static MultipartFormDataContent WithFiles(object body, params string[] names)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), "payload_json" },
        };
        foreach (var (index, name) in names.Index())
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(name)), $"files[{index}]", name);
        }

        return form;
    }
}
