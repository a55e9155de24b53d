using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Answers requests for <c>/metrics</c> with OpenTelemetry's exporter, and nothing else.</summary>
internal sealed class MetricsRequests : IHttpApplication<HttpContext>
{
    public const string Path = "/metrics";

    private readonly RequestDelegate _answer;

    public MetricsRequests(MeterProvider metrics)
    {
        var app = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider());
        app.UseOpenTelemetryPrometheusScrapingEndpoint(
            metrics, IsForMetrics, path: null, configureBranchedPipeline: null, optionsName: null);
        _answer = app.Build();
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public Task ProcessRequestAsync(HttpContext context) => _answer(context);

    private static bool IsForMetrics(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Request.Path.Value == Path;
}
