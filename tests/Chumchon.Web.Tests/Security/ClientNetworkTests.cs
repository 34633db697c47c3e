using System.Net;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Tests.Security;

public sealed class ClientNetworkTests
{
    [Theory]
    [InlineData("10.9.1.7", "10.9.1.0/24")]
    [InlineData("::ffff:10.9.1.7", "10.9.1.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("::1", "::/64")]
    [InlineData(null, "")]
    public void Address_IsOfItsNetwork(string? address, string network) =>
        ClientNetwork.Of(address is null ? null : IPAddress.Parse(address)).ShouldBe(network);
}
