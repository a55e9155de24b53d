using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Pictures;

/// <summary>Numbers to draw, one panel for each subject.</summary>
/// <param name="FileName">File name with the extension <c>.png</c>.</param>
/// <param name="Title">Title, which may have typed names in it.</param>
/// <param name="Labels">Labels from left to right in their own words, such as “weeks 1 to 8”.</param>
/// <param name="Panels">At least one.</param>
internal sealed record Picture(string FileName, string Title, string Labels, IReadOnlyList<ColumnPanel> Panels)
{
    /// <summary>The same numbers in words, for people who do not see the picture; as many panels as fit into an alternative text.</summary>
    public string Description
    {
        get
        {
            var title = $"{Excerpt.Of(Title, MediaGalleryItem.MaxDescriptionLength / 4)}, {Labels}. ";
            return title + AsManyAsFit.Join(
                Panels.Select(panel => panel.InWords), " ", MediaGalleryItem.MaxDescriptionLength - Excerpt.Length(title));
        }
    }
}
