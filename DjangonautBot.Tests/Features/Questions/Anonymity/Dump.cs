using System.Collections;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace DjangonautBot.Tests.Features.Questions.Anonymity;

/// <summary>Everything that a value holds, as text.</summary>
internal static class Dump
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case ReadOnlyMemory<byte> bytes:
                text.Append(Read(bytes.ToArray()));
                break;
            case byte[] bytes:
                text.Append(Read(bytes));
                break;
            case string or ValueType:
                text.Append(value);
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    text.Append("\n  ");
                    Write(text, item);
                }

                break;
            default:
                WriteProperties(text, value);
                break;
        }
    }

    private static void WriteProperties(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name);
        foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            text.Append(' ').Append(property.Name).Append('=');
            Write(text, property.GetValue(value));
        }
    }

    private static string Read(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', archive.Entries.Select(entry => $"{entry.FullName}\n{new StreamReader(entry.Open()).ReadToEnd()}"));
    }
}
