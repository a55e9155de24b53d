namespace DjangonautBot.Interactions.Pictures.Drawing;

/// <summary>Paints pictures with a library for graphics.</summary>
internal interface IPicturePainter
{
    /// <summary>Paints a picture as PNG.</summary>
    /// <exception cref="PaintingException">The library or its font cannot be used on this machine.</exception>
    byte[] Paint(Picture picture);
}
