using DjangonautBot.Discord.Models;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Interactions.Pictures.Drawing;

/// <summary>
/// Draws pictures, one after the other, or leaves them out where that is not possible: their numbers stand in words anyway.
/// </summary>
internal sealed partial class PictureRenderer(IPicturePainter painter, ILogger<PictureRenderer> logger)
{
    private const string Png = "image/png";

    private readonly Lock _one = new();
    private bool _cannotPaint;

    /// <summary>Draws a picture; null if there is none, or if this machine cannot, which is logged once.</summary>
    public DrawnPicture? Draw(Picture? picture)
    {
        if (picture is null)
        {
            return null;
        }

        // One at a time, so that many people who ask at once do not cost the memory of as many pictures.
        lock (_one)
        {
            return _cannotPaint ? null : TryPaint(picture);
        }
    }

    private DrawnPicture? TryPaint(Picture picture)
    {
        try
        {
            return new DrawnPicture(new FileAttachment(picture.FileName, painter.Paint(picture), Png), picture.Description);
        }
        catch (PaintingException exception)
        {
            _cannotPaint = true;
            LogCannotPaint(exception);
            return null;
        }
    }

    [LoggerMessage(EventId = 1250, Level = LogLevel.Warning, Message = "Pictures are left out, because the library that draws them "
        + "cannot be used. The same numbers are shown in words")]
    private partial void LogCannotPaint(Exception exception);
}
