using System.Globalization;
using System.Net.Mime;
using Microsoft.Net.Http.Headers;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Serves a file attached to a message as a download, never for display, because its content is not trusted.</summary>
internal static class AttachedFile
{
    public static async Task SendAsync(PageCall call)
    {
        var files = call.Message().Files;
        var index = int.Parse((string)call.Http.Request.RouteValues["index"]!, CultureInfo.InvariantCulture);
        if (index < 0 || index >= files.Count)
        {
            throw new PageException(404, "There is no such file.");
        }

        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(files[index].FileName);
        call.Http.Response.Headers.ContentDisposition = disposition.ToString();
        call.Http.Response.ContentType = "text/plain; charset=utf-8";
        await call.Http.Response.BodyWriter.WriteAsync(files[index].Bytes, call.Http.RequestAborted);
    }
}
