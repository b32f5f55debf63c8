package bactrian.console.links;

import bactrian.jirasim.SimOptions;

class LinkByHandCloudTest extends LinkByHandTest {
    LinkByHandCloudTest() {
        super(SimOptions.cloud());
    }
}
