using System.Globalization;
using System.Net.Mime;
using Microsoft.Net.Http.Headers;

namespace DjangonautBot.Sandbox.Page;

/// <summary>A file attached to a message, to be saved and not to be shown: nobody knows what is in it.</summary>
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
