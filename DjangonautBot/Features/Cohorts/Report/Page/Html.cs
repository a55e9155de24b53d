using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DjangonautBot.Features.Cohorts.Report.Page;

/// <summary>Makes elements of a page. It is written as XML, which escapes whatever people typed, in the way that HTML reads too.</summary>
internal static class Html
{
    /// <summary>An element with its end tag, which HTML needs even where there is nothing in it.</summary>
    public static XElement Element(string name, params object?[] content)
    {
        var element = new XElement(name, content);
        if (element.IsEmpty)
        {
            element.Add("");
        }

        return element;
    }

    /// <summary>An element without content, such as meta.</summary>
    public static XElement Void(string name, params XAttribute[] attributes) => new(name, attributes);

    public static XAttribute Class(string names) => new("class", names);

    public static XAttribute Id(string id) => new("id", id);

    /// <summary>What people typed, without the few characters that no page can hold.</summary>
    public static string Text(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            text.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return text.ToString();
    }

    public static string Document(XElement html) => $"<!DOCTYPE html>\n{html}\n".ReplaceLineEndings("\n");
}
