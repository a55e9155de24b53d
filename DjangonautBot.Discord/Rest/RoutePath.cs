using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest;

/// <summary>
/// Builds two texts from an interpolated path: the path with its ids, and the template that names its rate limit. A method
/// writes no more than <c>$"/channels/{channelId}/messages"</c>.
/// </summary>
[InterpolatedStringHandler]
internal sealed class RoutePath
{
    private readonly StringBuilder _path;
    private readonly StringBuilder _template;
    private string _major = "";
    private bool _hasToken;
    private bool _inQuery;

    public RoutePath(int literalLength, int formattedCount)
    {
        _path = new StringBuilder(literalLength + (formattedCount * 20));
        _template = new StringBuilder(literalLength + (formattedCount * 4));
    }

    public void AppendLiteral(string literal)
    {
        _path.Append(literal);
        var query = literal.IndexOf('?', StringComparison.Ordinal);
        AppendToTemplate(query < 0 ? literal : literal[..query]);
        _inQuery |= query >= 0;
    }

    /// <summary>Appends an id; the first one is the major parameter.</summary>
    public void AppendFormatted(Snowflake id)
    {
        var text = id.ToString();
        if (_major.Length == 0)
        {
            _major = text;
        }

        _path.Append(text);
        AppendToTemplate("{id}");
    }

    /// <summary>Appends an interaction's token.</summary>
    public void AppendFormatted(string token)
    {
        _major = $"{_major}/{token}";
        _hasToken = true;
        _path.Append(Uri.EscapeDataString(token));
        AppendToTemplate("{token}");
    }

    /// <summary>Appends a number in the query.</summary>
    public void AppendFormatted(int number) => _path.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>Appends a text in the query.</summary>
    public void AppendFormatted(QueryText text) => _path.Append(Uri.EscapeDataString(text.Value));

    public Route ToRoute(HttpMethod method) =>
        new(method, $"{method.Method} {_template}", _major, _path.ToString(), _hasToken);

    private void AppendToTemplate(string text)
    {
        if (!_inQuery)
        {
            _template.Append(text);
        }
    }
}
