using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Pictures;

namespace DjangonautBot.Tests.Support;

/// <summary>Pictures as messages carry them, without the work of drawing them.</summary>
internal static class AnyPicture
{
    [return: NotNullIfNotNull(nameof(picture))]
    public static DrawnPicture? Of(Picture? picture) => picture is null
        ? null
        : new DrawnPicture(new FileAttachment(picture.FileName, "PNG"u8.ToArray(), "image/png"), picture.Description);
}
