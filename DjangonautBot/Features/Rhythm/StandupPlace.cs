using System.Text.RegularExpressions;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Rhythm;

/// <summary>Shows where a team talks: a web link and a channel can be followed, other words are text.</summary>
internal static partial class StandupPlace
{
    public static string Show(string place) => place switch
    {
        _ when Channel().IsMatch(place) => place,
        _ when Uri.TryCreate(place, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" => $"<{link.AbsoluteUri}>",
        _ => Markdown.Escape(place),
    };

    [GeneratedRegex("^<#[0-9]{1,20}>$")]
    private static partial Regex Channel();
}
