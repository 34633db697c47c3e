using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>
/// A figure in a table, leading to what it is made of where there is a link. Tab passes it by: the name of its row leads the
/// same way, if in two steps, and a thousand figures are not a thousand stops.
/// </summary>
public sealed record Figure(string Words, string? Link) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (Link is null)
        {
            encoder.Encode(writer, Words);
            return;
        }

        writer.Write("<a tabindex=\"-1\" href=\"");
        encoder.Encode(writer, Link);
        writer.Write("\">");
        encoder.Encode(writer, Words);
        writer.Write("</a>");
    }
}
