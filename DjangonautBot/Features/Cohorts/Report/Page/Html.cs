using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DjangonautBot.Features.Cohorts.Report.Page;

/// <summary>Creates elements of a page. They are written as XML, which escapes typed text in a way that HTML reads, too.</summary>
internal static class Html
{
    /// <summary>Creates an element with an end tag, which HTML requires even of an empty element.</summary>
    public static XElement Element(string name, params object?[] content)
    {
        var element = new XElement(name, content);
        if (element.IsEmpty)
        {
            element.Add("");
        }

        return element;
    }

    /// <summary>Creates a void element, such as <c>meta</c>.</summary>
    public static XElement Void(string name, params XAttribute[] attributes) => new(name, attributes);

    public static XAttribute Class(string names) => new("class", names);

    public static XAttribute Id(string id) => new("id", id);

    /// <summary>Replaces the few characters of a typed text that no page can hold.</summary>
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
