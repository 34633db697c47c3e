using System.Xml.Linq;
using Chumchon.Data;
using Chumchon.Data.Setup;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Chumchon.Web.Platform.Security;

/// <summary>Keeps the keys of cookies and antiforgery tokens in the database, where all nodes find them.</summary>
public sealed class ProtectionKeys(ChumchonDatabase database) : IXmlRepository
{
    // The interface knows no waiting; keys are read at the start and stored once in three months.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. StoredKeys.ReadAsync(database, CancellationToken.None).GetAwaiter().GetResult().Select(static xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => StoredKeys
        .AddAsync(database, friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
