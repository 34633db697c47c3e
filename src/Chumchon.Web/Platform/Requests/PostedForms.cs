using System.Net;
using System.Text;
using Chumchon.Web.Platform.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Chumchon.Web.Platform.Requests;

/// <summary>
/// The one place that reads a form, before its page is asked: what cannot be read is refused here, so that no page meets half
/// of one or takes one of two values for what was meant, and pages that take no form are not bothered with one.
/// </summary>
public sealed class PostedForms(RequestDelegate next, StrangersForms strangers, TimeProvider clock, ILogger<PostedForms> log)
{
    /// <summary>In which a form must have come: two megabytes on a line of 20 kB a second.</summary>
    internal static readonly TimeSpan MostTime = TimeSpan.FromMinutes(2);

    private const int LongestName = 256;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page)
        {
            await next(context);
            return;
        }

        var methods = MethodsOf(page);
        if (!methods.Contains(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", methods);
        }
        else if (!HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
        }
        else if (!IsForm(context))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }
        else
        {
            using var place = await strangers.AdmitAsync(context);
            if (place.IsAdmitted && await IsReadAsync(context) && (IsReadByItsPage(context, page) || OneValueEach.IsHeldBy(context, context.Request.Form)))
            {
                await next(context);
            }
        }
    }

    /// <summary>A page without handlers is only shown.</summary>
    private static string[] MethodsOf(CompiledPageActionDescriptor page) =>
        page.HandlerMethods.Any(static handler => HttpMethods.IsPost(handler.HttpMethod))
            ? [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]
            : [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A form whose page says at its fields what is wrong with it, or shows again what was posted to another.</summary>
    private static bool IsReadByItsPage(HttpContext context, CompiledPageActionDescriptor page) =>
        page.EndpointMetadata.OfType<ReadsFormItselfAttribute>().Any() || FailureAnswers.IsAnswering(context);

    /// <summary>A form as the pages post it, or no body at all; their pages and so their fields are UTF-8.</summary>
    private static bool IsForm(HttpContext context)
    {
        if (string.IsNullOrEmpty(context.Request.ContentType))
        {
            return context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is not true || context.Request.ContentLength == 0;
        }

        return MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
                || type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<bool> IsReadAsync(HttpContext context)
    {
        if (context.Features.Get<IFormFeature>()?.Form is not null)
        {
            return true;
        }

        if (string.IsNullOrEmpty(context.Request.ContentType))
        {
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            return true;
        }

        var limits = context.GetEndpoint()!.Metadata.GetMetadata<FormLimitsAttribute>() ?? FormLimitsAttribute.Usual;
        using var tooLong = new CancellationTokenSource(MostTime, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, context.RequestAborted);
        try
        {
            context.Features.Set<IFormFeature>(context.Request.ContentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                ? await ReadPartsAsync(context.Request, limits, ended.Token)
                : await ReadFieldsAsync(context.Request, limits, ended.Token));
            return true;
        }
        catch (Exception unreadable) when (StatusOf(unreadable, tooLong) is { } status && !context.RequestAborted.IsCancellationRequested)
        {
            log.FormUnreadable(unreadable.Message);
            context.Response.StatusCode = status;
            return false;
        }
    }

    private static async Task<FormFeature> ReadPartsAsync(HttpRequest request, FormLimitsAttribute limits, CancellationToken cancellation)
    {
        var form = new FormFeature(request, new FormOptions
        {
            ValueCountLimit = limits.MostFields,
            KeyLengthLimit = LongestName,
            ValueLengthLimit = (int)limits.MostBytes,
            MultipartBodyLengthLimit = limits.MostBytes,
            MemoryBufferThreshold = limits.FileBytesInMemory,
        });
        await form.ReadFormAsync(cancellation);
        return form;
    }

    /// <summary>Takes NUL as it takes other signs, which is refused where it stands; the framework's own reader throws the whole form away.</summary>
    private static async Task<FormFeature> ReadFieldsAsync(HttpRequest request, FormLimitsAttribute limits, CancellationToken cancellation)
    {
        using var body = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 0, 0, limits.MostBytes));
        await request.Body.CopyToAsync(body, cancellation);
        var text = Encoding.UTF8.GetString(body.GetBuffer().AsSpan(0, (int)body.Length));
        var fields = new KeyValueAccumulator();
        foreach (var range in text.AsSpan().Split('&'))
        {
            var field = text.AsSpan()[range];
            if (field.IsEmpty)
            {
                continue;
            }

            var equals = field.IndexOf('=');
            var name = WebUtility.UrlDecode((equals < 0 ? field : field[..equals]).ToString());
            fields.Append(name, equals < 0 ? "" : WebUtility.UrlDecode(field[(equals + 1)..].ToString()));
            if (name.Length > LongestName || fields.ValueCount > limits.MostFields)
            {
                throw new InvalidDataException("Too many fields, or the name of one is too long.");
            }
        }

        return new(new FormCollection(fields.GetResults()));
    }

    /// <summary>Null where the machine is at fault: a full disk is an IOException too, but not of the request.</summary>
    private static int? StatusOf(Exception unreadable, CancellationTokenSource tooLong) => unreadable switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        InvalidDataException or NotSupportedException or ArgumentException or FormatException => StatusCodes.Status400BadRequest,
        IOException { HResult: unchecked((int)0x80131620) } => StatusCodes.Status400BadRequest,
        OperationCanceledException when tooLong.IsCancellationRequested => StatusCodes.Status408RequestTimeout,
        _ => null,
    };
}
