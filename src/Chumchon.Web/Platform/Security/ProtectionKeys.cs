using System.Xml.Linq;
using Chumchon.Data.Setup;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// The keys of cookies and antiforgery tokens as the database holds them. Data protection asks for them on the thread of a
/// request and knows no waiting, so they are handed over beforehand, and it never waits for the database.
/// </summary>
public sealed class ProtectionKeys : IXmlRepository, IDisposable
{
    private readonly Lock drawing = new();
    private CancellationTokenSource changed = new();
    private IReadOnlyList<string> held = [];
    private StoredKey? drawn;

    /// <summary>Ends when other keys are held.</summary>
    public CancellationToken Changed => changed.Token;

    public void Take(IReadOnlyList<string> stored)
    {
        if (!stored.SequenceEqual(held, StringComparer.Ordinal))
        {
            held = stored;
            Interlocked.Exchange(ref changed, new CancellationTokenSource()).Cancel();
        }
    }

    /// <summary>The key that data protection makes, instead of storing it.</summary>
    public StoredKey Draw(IKeyManager manager, DateTimeOffset from, DateTimeOffset until)
    {
        lock (drawing)
        {
            manager.CreateNewKey(from, until);
            return drawn!;
        }
    }

    public IReadOnlyCollection<XElement> GetAllElements() => [.. held.Select(static xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName)
    {
        if (!drawing.IsHeldByCurrentThread)
        {
            throw new NotSupportedException("Keys are drawn by migrate, and near the end of the one before.");
        }

        drawn = new(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }

    public void Dispose() => changed.Dispose();
}
