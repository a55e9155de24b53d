using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DjangonautBot.Interactions.Pictures.Drawing;

internal static class PicturesRegistration
{
    public static IServiceCollection AddPictures(this IServiceCollection services)
    {
        services.TryAddSingleton<IPicturePainter, SkiaPainter>();
        return services.AddSingleton<PictureRenderer>();
    }
}
