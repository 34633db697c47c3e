namespace Chumchon.Documents.Xlsx;

/// <summary>Where a chart lies on its sheet.</summary>
internal static class ChartDrawing
{
    public static XmlPart Write(string title, (int Start, int End) columns, (int Start, int End) rows)
    {
        var part = new XmlPart();
        part.Add($"<xdr:wsDr xmlns:xdr=\"{Namespaces.SheetDrawing}\" xmlns:a=\"{Namespaces.Drawing}\"><xdr:twoCellAnchor>");
        part.Add($"<xdr:from><xdr:col>{columns.Start}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{rows.Start}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>");
        part.Add($"<xdr:to><xdr:col>{columns.End}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{rows.End}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>");
        part.Add($"<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"{title}\" descr=\"{title}\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>");
        part.Add($"<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"{Namespaces.Chart}\">");
        part.Add($"<c:chart xmlns:c=\"{Namespaces.Chart}\" xmlns:r=\"{Namespaces.Relations}\" r:id=\"rId1\"/>");
        part.Add($"</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>");
        return part;
    }
}
