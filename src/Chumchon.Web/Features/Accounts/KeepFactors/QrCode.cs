using System.Globalization;
using System.Text;
using QRCoder;

namespace Chumchon.Web.Features.Accounts.KeepFactors;

/// <summary>A QR code as the path of a drawing, a unit a module, its quiet zone within.</summary>
/// <param name="Size">Modules of a side.</param>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var begin = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > begin)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{begin} {y}h{x - begin}v1H{begin}z");
                }
            }
        }

        return new(rows.Count, path.ToString());
    }
}
