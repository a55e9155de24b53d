namespace DjangonautBot.Interactions.Pictures.Drawing;

/// <summary>Pictures cannot be painted on this machine.</summary>
internal sealed class PaintingException(string message, Exception? cause = null) : Exception(message, cause);
