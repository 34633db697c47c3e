using Microsoft.AspNetCore.Http.Metadata;

namespace Chumchon.Web.Platform.Requests;

/// <summary>How large a form the page takes; all others take <see cref="Usual"/>.</summary>
/// <param name="mostBytes">Of the request's body.</param>
/// <param name="mostFields">Values, each of a field sent several times.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormLimitsAttribute(long mostBytes, int mostFields) : Attribute, IRequestSizeLimitMetadata
{
    public static FormLimitsAttribute Usual { get; } = new(mostBytes: 64 * 1024, mostFields: 200);

    public long MostBytes => mostBytes;

    public int MostFields => mostFields;

    /// <summary>A file of more goes through the machine's temp folder, which may be full.</summary>
    public int FileBytesInMemory { get; set; } = 64 * 1024;

    long? IRequestSizeLimitMetadata.MaxRequestBodySize => mostBytes;
}
