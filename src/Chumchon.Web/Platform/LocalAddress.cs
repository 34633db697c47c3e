namespace Chumchon.Web.Platform;

/// <summary>An address of this site that came with a request, to be led to.</summary>
public static class LocalAddress
{
    /// <summary>As a header can carry it; null where it leads elsewhere.</summary>
    public static string? Of(string? address) =>
        address is ['/', ..] and not (['/', '/' or '\\', ..]) && !address.Any(char.IsControl)
            ? string.Concat(address.EnumerateRunes().Select(static rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
            : null;
}
